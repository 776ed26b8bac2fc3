import type { Migration } from '../migrate.ts';

/** Who may look at the board and let desks in. */
export const operators: Migration = {
  version: 40,
  statements: [
    `create table operator (
       name text primary key,
       -- argon2id, encoded.
       password_hash text not null,
       created_at timestamptz not null
     )`,
    `create table operator_session (
       -- sha256 of the cookie's token.
       token_hash bytea primary key check (length(token_hash) = 32),
       operator text not null references operator on delete cascade,
       -- Goes into every form and comes back with it.
       form_token text not null,
       expires_at timestamptz not null
     )`,
  ],
};

import type { Migration } from '../migrate.ts';

/** Departments that handle what offices hand over to them: who signs in, their programs' keys, and what they did. */
export const departments: Migration = {
  version: 160,
  statements: [
    `create table department (
       code text primary key,
       -- As desks write it when they hand over: it never changes.
       name text not null unique,
       -- Without marks and case: two that only differ in these are one.
       name_key text not null unique,
       procedures text[] not null,
       made_by text not null,
       made_at timestamptz not null
     )`,
    `create table department_account (
       name text primary key,
       department text not null references department,
       -- Who answers for what is done under this name.
       person text not null,
       -- argon2id, encoded.
       password_hash text not null,
       made_at timestamptz not null,
       stopped_at timestamptz,
       last_seen_at timestamptz
     )`,
    `create table department_session (
       -- sha256 of the cookie's token.
       token_hash bytea primary key check (length(token_hash) = 32),
       account text not null references department_account on delete cascade,
       form_token text not null,
       expires_at timestamptz not null
     )`,
    `create table department_key (
       id text primary key,
       department text not null references department,
       name text not null,
       -- sha256 of the key; the key itself is shown once and kept nowhere.
       key_hash bytea not null unique check (length(key_hash) = 32),
       made_at timestamptz not null,
       stopped_at timestamptz,
       last_seen_at timestamptz
     )`,
    `create table department_act (
       department text not null references department,
       -- The sender's own name for what it asked: the same again is the same act, other content is refused.
       request text not null,
       office text not null,
       dossier text not null,
       content_hash bytea not null check (length(content_hash) = 32),
       at timestamptz not null,
       primary key (department, request)
     )`,
    'create index department_act_dossier on department_act (department, office, dossier)',
    'create index dossier_holder on dossier (holder, due_at) where holder is not null',
  ],
};

import type { Migration } from '../migrate.ts';

/** Which offices a department serves, so that those of two communes may bear one name; and departments that are no more. */
export const departmentsOfOffices: Migration = {
  version: 180,
  statements: [
    `alter table department
       drop constraint department_name_key,
       drop constraint department_name_key_key,
       -- Null: every office of the province.
       add column offices text[] check (cardinality(offices) > 0),
       add column stopped_at timestamptz`,
    'create index department_by_name on department (name_key)',
  ],
};

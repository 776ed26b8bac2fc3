/**
 * What of a value its schema does not know. Our schemas let unknown fields pass, so parsing alone would not notice
 * that a field was dropped which an older release says.
 */
import { z } from '#shared/schema.ts';

const node = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

const unknownIn = (schema: unknown, value: unknown, at: string): readonly string[] => {
  const { properties, items, anyOf, oneOf } = node.parse(schema);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) {
    const each = choices.map((choice) => unknownIn(choice, value, at));
    return each.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  if (Array.isArray(value))
    return items === undefined
      ? []
      : value.flatMap((item, index) => unknownIn(items, item, `${at}[${index}]`));
  // A schema without fields is open on purpose: a map by name, or data of somebody else.
  if (typeof value !== 'object' || value === null || properties === undefined) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    name in properties
      ? unknownIn(properties[name], field, `${at}.${name}`)
      : [`${at}.${name}`.replace(/^\./, '')],
  );
};

/** Paths of the fields that the schema does not declare, e.g. `entries[0].hash`. */
export const undeclared = (schema: z.ZodType, value: unknown): readonly string[] =>
  unknownIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), value, '');

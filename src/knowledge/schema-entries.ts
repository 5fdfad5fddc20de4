import { z } from 'zod';

/** The names of the entries that a schema knows at a path, in its order; none where it wants anything else there. */
export function schemaEntries(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const bare = unwrapped(schema);
  const [first, ...rest] = path;
  if (first === undefined) return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
  if (bare instanceof z.ZodArray) return schemaEntries(bare.element, rest);
  const entry: z.core.$ZodType | undefined =
    bare instanceof z.ZodObject ? bare.shape[String(first)] : undefined;
  return entry === undefined ? [] : schemaEntries(entry, rest);
}

/** What is left when it may also be missing, null or changed afterwards. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

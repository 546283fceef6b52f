/** What a schema answers for a value that is not what it asks for. */
export const WRONG = Symbol('wrong');

/**
 * The check of a value from outside and its type in one: gives a copy with nothing in it that was not asked for, or
 * `WRONG`. Never throws. Ours, since every page that Hark works in pays for it: a library's schemas say why a value is
 * wrong, which Hark never asks, and are eight times as long (ADR 0007).
 *
 * What makes them is marked as having no side effects: a script that asks for none of a file's schemas is built without.
 */
export type Schema<Value> = (value: unknown) => Value | typeof WRONG;

/** What a schema lets through. */
export type Output<Checked> = Checked extends Schema<infer Value> ? Exclude<Value, typeof WRONG> : never;

/** The value, or null for anything that is not one. */
export function parse<Value>(schema: Schema<Value>, value: unknown): Value | null {
  const parsed = schema(value);
  return parsed === WRONG ? null : parsed;
}

export const unknown: Schema<unknown> = (value) => value;
export const string: Schema<string> = (value) => (typeof value === 'string' ? value : WRONG);
/** Any number but NaN. */
export const number: Schema<number> = (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : WRONG);

/** With both ends. */
/* @__NO_SIDE_EFFECTS__ */
export function numberFrom(least: number, most = Number.POSITIVE_INFINITY): Schema<number> {
  return check(number, (value) => value >= least && value <= most);
}

/** An integer, with both ends. */
/* @__NO_SIDE_EFFECTS__ */
export function wholeFrom(least: number, most = Number.POSITIVE_INFINITY): Schema<number> {
  return check(numberFrom(least, most), Number.isInteger);
}

/** @param longest in UTF-16 units */
/* @__NO_SIDE_EFFECTS__ */
export function stringUpTo(longest: number): Schema<string> {
  return check(string, ({ length }) => length <= longest);
}

/* @__NO_SIDE_EFFECTS__ */
export function literal<const Value extends string | number>(wanted: Value): Schema<Value> {
  return picklist([wanted]);
}

/* @__NO_SIDE_EFFECTS__ */
export function picklist<const Value extends string | number>(choices: readonly Value[]): Schema<Value> {
  return (value) => (choices.includes(value as Value) ? (value as Value) : WRONG);
}

/* @__NO_SIDE_EFFECTS__ */
export function nullable<Value>(schema: Schema<Value>): Schema<Value | null> {
  return (value) => (value === null ? null : schema(value));
}

/* @__NO_SIDE_EFFECTS__ */
export function check<Value>(schema: Schema<Value>, isGood: (value: Value) => boolean): Schema<Value> {
  return (value) => {
    const parsed = schema(value);
    return parsed !== WRONG && isGood(parsed) ? parsed : WRONG;
  };
}

/** Anything else becomes `instead`. */
/* @__NO_SIDE_EFFECTS__ */
export function fallback<Value, Instead extends Value>(
  schema: Schema<Value>,
  instead: Instead,
): (value: unknown) => Value {
  return (value) => {
    const parsed = schema(value);
    return parsed === WRONG ? instead : parsed;
  };
}

/** The first of them that fits. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const Schemas extends readonly Schema<unknown>[]>(
  schemas: Schemas,
): Schema<Output<Schemas[number]>> {
  return (value) => {
    for (const schema of schemas) {
      const parsed = schema(value);
      if (parsed !== WRONG) return parsed as Output<Schemas[number]>;
    }
    return WRONG;
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function array<Value>(item: Schema<Value>): Schema<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return WRONG;
    const items: Value[] = [];
    for (const each of value) {
      const parsed = item(each);
      if (parsed === WRONG) return WRONG;
      items.push(parsed);
    }
    return items;
  };
}

/** Those of a list that are whole; of anything but a list, none. */
/* @__NO_SIDE_EFFECTS__ */
export function eachWhole<Value>(item: Schema<Value>): (value: unknown) => readonly Value[] {
  const one = array(item);
  return (value) => (Array.isArray(value) ? value : []).flatMap((each) => parse(one, [each]) ?? []);
}

/** Keys that would not become an entry, but reach an object's nature. */
const FORBIDDEN: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** An object of any keys. */
/* @__NO_SIDE_EFFECTS__ */
export function record<Value>(entry: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return (value) => {
    if (!isObject(value)) return WRONG;
    const entries: Record<string, Value> = {};
    for (const key of Object.keys(value)) {
      if (FORBIDDEN.includes(key)) continue;
      const parsed = entry(value[key]);
      if (parsed === WRONG) return WRONG;
      entries[key] = parsed;
    }
    return entries;
  };
}

interface Optional<Value> {
  readonly optional: Schema<Value>;
}

/** An entry of an object that may be missing. It is never `undefined`. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<Value>(schema: Schema<Value>): Optional<Value> {
  return { optional: schema };
}

type Entries = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>;
type OptionalKey<Of extends Entries> = { [Key in keyof Of]: Of[Key] extends Optional<unknown> ? Key : never }[keyof Of];
type ObjectOf<Of extends Entries> = Flat<
  { [Key in Exclude<keyof Of, OptionalKey<Of>>]: Output<Of[Key]> } & {
    [Key in OptionalKey<Of>]?: Of[Key] extends Optional<infer Value> ? Value : never;
  }
>;
type Flat<Parts> = { [Key in keyof Parts]: Parts[Key] };

/** An object of these entries. What else is in it is left out. */
/* @__NO_SIDE_EFFECTS__ */
export function object<const Of extends Entries>(entries: Of): Schema<ObjectOf<Of>> {
  return (value) => {
    if (!isObject(value)) return WRONG;
    const parsed: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(entries)) {
      const isThere = Object.hasOwn(value, key);
      if (typeof entry !== 'function' && !isThere) continue;
      const one = (typeof entry === 'function' ? entry : entry.optional)(isThere ? value[key] : undefined);
      if (one === WRONG) return WRONG;
      parsed[key] = one;
    }
    return parsed as ObjectOf<Of>;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A property that is left out where there is no value, so that a record says no more than its document. */
export const optional = <Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { [K in Key]?: Value } =>
  // An object of this one key is of the type that its key and value make.
  value === null || value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });

/** The field mapping, or the row of one employee field in it. */
export function mappingAddress(employeeField?: string | null): string {
  const mapping = '/settings/integrations/ashby/field-mapping';
  return employeeField ? `${mapping}?row=${encodeURIComponent(employeeField)}` : mapping;
}

/** Who should be in a workflow by a listener; `show` is the state of those to see first. */
export function ledgerAddress(workflowId: string, listenerId: string, show?: string): string {
  const ledger = `/workflows/${workflowId}/listeners/${listenerId}`;
  return show ? `${ledger}?show=${show}` : ledger;
}

/** The field mapping, or the row of one employee field in it. */
export function mappingAddress(employeeField?: string | null): string {
  const mapping = '/settings/integrations/ashby/field-mapping';
  return employeeField ? `${mapping}?row=${encodeURIComponent(employeeField)}` : mapping;
}

import { api } from '../../api/http';

type Given = {
  path?: Record<string, string>;
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
};
type Call = <T>(address: string, given?: Given) => Promise<T>;

/** The mapping's operations with their types written beside the call. */
export const lab = api as unknown as { get: Call; post: Call; put: Call; delete: Call };

export const M = '/integrations/ashby/field-mapping';

import { ledgerAddress, mappingAddress } from '../api/addresses';
import type { AuditEntry, AuditKind } from '../api/types';
import { count, enumerated } from './format';
import { isObject, part, text } from './json';

export type Part = string | { name: string; to: string };

/** What a change was made to: `named` before its name, or `nameless` where it has none or is gone. */
type Thing = { nameless: string; named?: string; name?: string | null; to?: string };

/** What was done, after the person's name; {} stands for the thing it was done to. */
type Words = string | ((entry: AuditEntry) => string);

const number = (value: unknown) => (typeof value === 'number' ? value : 0);
const length = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const listed = ({ before, after }: AuditEntry, name: string) =>
  length(part(after, name)) || length(part(before, name));
const counted = ({ after }: AuditEntry, name: string) => number(part(after, name));
const deliveries = (many: number) => count(many, 'delivery', 'deliveries');
/** Most people that a sentence names. */
const NAMED = 3;

/** Who they are; older entries only tell how many. */
function people(entry: AuditEntry): string {
  const many = listed(entry, 'applications');
  const told = part(entry.after, 'people') ?? part(entry.before, 'people');
  const names = (Array.isArray(told) ? told : []).map(String).slice(0, NAMED);
  if (names.length === 0) return count(many, 'person', 'people');
  const others = many - names.length;
  return enumerated(others > 0 ? [...names, count(others, 'other')] : names);
}
const ignoringOthers = (entry: AuditEntry) =>
  counted(entry, 'ignored') > 0 ? ` and ignored ${count(counted(entry, 'ignored'), 'other')}` : '';
const because = ({ after }: AuditEntry) => (text(after, 'reason') ? `: “${text(after, 'reason')}”` : '');

function connectionSaved({ before, after }: AuditEntry): string {
  const key = text(after, 'apiKey');
  const said = [];
  if (key !== text(before, 'apiKey')) {
    said.push(text(before, 'apiKey') === 'none' ? 'saved an API key' : 'saved another API key');
  }
  const active = part(after, 'active');
  if (active !== part(before, 'active')) said.push(`made {} ${active ? 'active' : 'inactive'}`);
  if (said.length === 0) return 'saved {}';
  return said.length === 1 && !said[0]?.includes('{}') ? `${said[0]} for {}` : said.join(' and ');
}

function workflowChanged({ before, after }: AuditEntry): string {
  const archived = part(after, 'archived');
  if (archived !== part(before, 'archived')) return archived ? 'archived {}' : 'brought back {}';
  return text(before, 'name') ? `renamed {}, which was ${text(before, 'name')}` : 'changed {}';
}

/** What was taken away is written down as none. */
function valuesEntered({ after }: AuditEntry): string {
  const values = isObject(after) ? Object.values(after) : [];
  return values.length > 0 && values.every((value) => value === 'none')
    ? 'took away what was typed for {}'
    : 'typed values for {}';
}

/** One for each kind that the backend knows: without it this is not compiled. */
export const sentences: Record<AuditKind, Words> = {
  'connection.saved': connectionSaved,
  'delivery.triedAgain': 'tried {} again',
  'delivery.decided': ({ after }) =>
    part(after, 'onceMore')
      ? `enrolled ${text(after, 'employee')} once more by {}`
      : `decided that {} is about ${text(after, 'employee')}`,
  'delivery.importedAnyway': 'had {} imported although Ashby says otherwise',
  'delivery.ignored': (entry) => `ignored {}${because(entry)}`,
  'delivery.ignoreUndone': 'undid the ignoring of {}',
  'delivery.valuesEntered': valuesEntered,
  'delivery.replayed': 'applied a replay to {}',
  'drift.checkAsked': 'had Ashby checked for changes that no longer fit',
  'drift.setAside': ({ after }) => `said that this may stay as it is: “${after}”`,
  'employee.created': 'added {}',
  'employee.changed': 'changed {}',
  'employee.applied': 'applied the field mapping to {}',
  'employeeField.created': 'added {}',
  'employeeField.changed': 'changed {}',
  'employeeField.retired': 'retired {}',
  'employeeField.restored': 'restored {}',
  'employeeFields.ordered': 'arranged {} anew',
  'employees.imported': ({ after }) =>
    `imported {} from ${text(after, 'file') || 'a file'}: ${number(part(after, 'created'))} created, ${number(part(after, 'updated'))} updated`,
  'fieldMapping.saved': 'saved {}',
  'fieldMapping.restored': 'restored an older version of {}',
  'fieldMapping.imported': 'imported a document as a draft of {}',
  'ledger.broughtIn': (entry) => `brought in ${people(entry)} by {}`,
  'ledger.setAside': (entry) => `set aside ${people(entry)} at {}${because(entry)}`,
  'ledger.noLongerSetAside': (entry) => `undid setting aside ${people(entry)} at {}`,
  'ledger.lookedBack': 'had Ashby asked who came before by {}',
  'ledger.lookingBackCancelled': 'stopped asking Ashby who came before by {}',
  'listener.drafted': 'began {}',
  'listener.activated': 'created {}',
  'listener.paused': 'paused {}',
  'listener.resumed': 'resumed {}',
  'listener.resumedTakingIn': 'resumed {} and took in what had arrived meanwhile',
  'listener.newSecret': 'gave {} a new secret key',
  'listener.removed': 'removed {}',
  'lookupTable.created': 'added {}',
  'lookupTable.changed': 'changed {}',
  'lookupTable.removed': 'removed {}',
  'lookupTable.broughtBack': 'brought back {}',
  'replay.started': 'started {}',
  'replay.applied': ({ after }) => `applied {}: ${deliveries(number(part(after, 'deliveries')))} chosen`,
  'replay.stopped': 'stopped {}',
  'trial.started': ({ after }) =>
    `tried {} on up to ${count(number(part(after, 'people')), 'person', 'people')}`,
  'trial.cancelled': 'cancelled trying {} on many people',
  'waiting.processedAll': (entry) =>
    `let ${deliveries(counted(entry, 'deliveries'))} that waited for {} be processed`,
  'waiting.processed': (entry) =>
    `let ${deliveries(counted(entry, 'deliveries'))} that waited for {} be processed${ignoringOthers(entry)}`,
  'waiting.ignored': (entry) => `ignored ${deliveries(counted(entry, 'deliveries'))} that waited for {}`,
  'webhook.asked': 'had the webhook of {} created or mended in Ashby',
  'webhook.onlyOne': 'said that the webhook of {} is in Ashby only once',
  'webhook.removalAsked': 'had the webhook of {} removed in Ashby',
  'webhook.forgotten': 'left the webhook of {} to people to look after',
  'workflow.created': 'added {}',
  'workflow.changed': workflowChanged,
};

/** A field goes by its key, which nothing is looked up by: what was written down says what it was called. */
function fieldLabel({ before, after }: AuditEntry): string {
  return text(after, 'label') || text(part(after, 'field'), 'label') || text(before, 'label');
}

/** Where those stand about whom a change of the ledger is. */
const SHOWN: Partial<Record<AuditKind, string>> = {
  'ledger.broughtIn': 'present',
  'ledger.setAside': 'explained',
  'ledger.noLongerSetAside': 'missing',
  'ledger.lookedBack': 'before',
  'ledger.lookingBackCancelled': 'before',
};

/** To what it listens, where that was written down: a workflow may have several. */
function listenerWords({ before, after }: AuditEntry): string {
  const listensTo = text(after, 'listensTo') || text(before, 'listensTo');
  return listensTo ? `the listener “${listensTo}” of` : 'a listener of';
}

function listenerAddress({ kind, workflowId }: AuditEntry, id: string): string {
  const show = kind && SHOWN[kind];
  return show && workflowId ? ledgerAddress(workflowId, id, show) : `/workflows/${workflowId}`;
}

function thing(entry: AuditEntry): Thing {
  const { subject, name } = entry;
  const [kind = '', id = ''] = subject.split(/:(.*)/s);
  switch (kind) {
    case 'connection':
      return { nameless: '', name: 'the integration', to: '/settings/integrations/ashby' };
    case 'delivery':
      return { nameless: 'a delivery', named: 'the delivery of', name, to: `/deliveries/${id}` };
    case 'employee':
      return { nameless: 'an employee', name, to: `/employees/${id}` };
    case 'employees':
      return { nameless: '', name: 'employees', to: '/employees' };
    case 'employeeField':
      return {
        nameless: 'an employee field',
        named: 'the employee field',
        name: fieldLabel(entry),
        to: '/settings/employee-fields',
      };
    case 'employeeFields':
      return { nameless: '', name: 'the employee fields', to: '/settings/employee-fields' };
    case 'fieldMapping':
    case 'trial':
      return { nameless: '', name: 'the field mapping', to: mappingAddress() };
    case 'listener':
      return { nameless: 'a listener', named: listenerWords(entry), name, to: listenerAddress(entry, id) };
    case 'lookupTable':
      return { nameless: 'a lookup table', named: 'the lookup table', name };
    case 'replay':
      return { nameless: 'a replay', named: 'the replay of', name, to: `/deliveries/replays/${id}` };
    case 'workflow':
      return { nameless: 'a workflow', named: 'the workflow', name, to: `/workflows/${id}` };
    default:
      return { nameless: subject };
  }
}

function told(entry: AuditEntry): Part[] {
  const { nameless, named, name, to } = thing(entry);
  if (!name) return [nameless];
  const itself = to ? { name, to } : name;
  return named ? [`${named} `, itself] : [itself];
}

/**
 * What was done to what, after the name of the person who did.
 *
 * @param here what the screen itself is about, e.g. "this delivery": said instead of its name
 */
export function sentence(entry: AuditEntry, here?: string): Part[] {
  const words = (entry.kind && sentences[entry.kind]) || 'changed {}';
  const [before = '', ...rest] = (typeof words === 'string' ? words : words(entry)).split('{}');
  if (rest.length === 0) return [before];
  const after = rest.join('{}');
  return [before, ...(here ? [here] : told(entry)), after].filter((each) => each !== '');
}

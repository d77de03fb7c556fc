import type { Listener, Webhook } from '../../api/types';
import { eventLabel } from './listener.model';

export type Mend = Webhook['mends'][number];

/** What the button of each says. */
export const mendWords: Record<Mend, string> = {
  create: 'Create the webhook in Ashby',
  repair: 'Repair',
  createAgain: 'Create it again',
  look: 'Look now',
  remove: 'Remove it in Ashby',
  forget: 'I look after it myself',
  onlyOne: 'There is only one',
};

/** What is announced once Ashby is being asked. */
export function askedWords(mend: Mend): string {
  return mend === 'repair'
    ? 'Ashby is being asked. Afterwards Stagedoor compares with Ashby, in case people were moved meanwhile.'
    : 'Ashby is being asked.';
}

export function webhookOf(webhooks: readonly Webhook[] | undefined, listenerId: string): Webhook | undefined {
  return webhooks?.find((each) => each.listenerId === listenerId);
}

/** Whether Stagedoor knows it by its id, and so can give it a new secret key and remove it. */
export function isLookedAfter(webhook: Webhook | undefined): boolean {
  return webhook !== undefined && ['enabled', 'disabled', 'elsewhere'].includes(webhook.state);
}

/** What is left in Ashby of removed listeners of a workflow. */
export function leftOf(webhooks: readonly Webhook[] | undefined, workflowId: string): Webhook[] {
  return (webhooks ?? []).filter((each) => each.left && each.workflowId === workflowId);
}

/** A draft's event can still be changed, and Ashby cannot change a webhook's type. */
export function otherType(webhook: Webhook | undefined, event: string | null): string | null {
  if (!isLookedAfter(webhook) || !webhook || !event || webhook.busy || webhook.type === event) return null;
  return `Ashby was asked for a webhook of the type “${eventLabel(webhook.type)}”. For “${eventLabel(event)}” another one has to take its place.`;
}

/** What happens to the webhook when its listener is removed. */
export function whatBecomesOfIt(
  webhooks: readonly Webhook[] | undefined,
  { id, state }: Pick<Listener, 'id' | 'state'>,
): string | null {
  if (!webhooks) return 'Afterwards, see in Ashby whether a webhook for it is left.';
  if (isLookedAfter(webhookOf(webhooks, id))) return 'Stagedoor removes the webhook in Ashby too.';
  return state === 'draft' ? null : 'Afterwards, delete the webhook in Ashby too.';
}

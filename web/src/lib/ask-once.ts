import type { DistributionReply } from '../../../server/contract/distribution.ts';
import { fetchDistribution } from './api.ts';

const MOST = 60; // replies of some 20 kB

/** Oldest use first. A publication is frozen, so what was answered once stays true while the page is open. */
const answered = new Map<string, DistributionReply>();

/** Asks the API, or gives what it answered to the same question before. Errors: RequestFailed. */
export async function askOnce(query: URLSearchParams, signal: AbortSignal): Promise<DistributionReply> {
  const question = query.toString();
  const reply = answered.get(question) ?? (await fetchDistribution(query, signal));
  answered.delete(question);
  answered.set(question, reply);
  const [oldest] = answered.keys();
  if (answered.size > MOST && oldest !== undefined) answered.delete(oldest);
  return reply;
}

import type { Evidence } from '../contract/findings.ts';
import type { ReportContext } from './context.ts';

/** The most important finding whose evidence is on a screen; undefined where there is none. */
export function leadOf({ findings }: ReportContext, screen: Evidence['screen']): string | undefined {
  return findings.findings.find(({ evidence }) => evidence.screen === screen)?.sentence;
}

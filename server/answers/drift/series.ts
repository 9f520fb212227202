import type { Break, DriftSeries } from '../../contract/drift.ts';
import { chartMean, chartTopBox, describeTrends, type Step } from './charts.ts';
import type { Observation } from './observe.ts';
import { buildPoint } from './point.ts';

interface Settings {
  competency: string | null;
  /** What changed in each cycle since the one before. */
  breaks: readonly (Break | null)[];
}

/**
 * One group through all cycles. Where the words of the scale change a new stretch begins: nothing is compared
 * across, and trend and limits are those of the last stretch.
 */
export function buildSeries(observations: readonly Observation[], settings: Settings): DriftSeries {
  const { competency, breaks } = settings;
  let stretch: Observation[] = [];
  const points = observations.map((observation, at) => {
    const brokenBy = breaks[at] ?? null;
    const scale = observation.view.scale?.id;
    if (stretch.some(({ view }) => view.scale?.id !== scale) && scale !== undefined) stretch = [];
    const [first, before] = [stretch[0], stretch.at(-1)];
    if (observation.tables.size > 0) stretch.push(observation);
    return buildPoint(observation, { brokenBy, before, first: first ?? observation });
  });

  const steps = readSteps(stretch);
  const top = stretch.at(-1)?.view.scale?.top ?? 1;
  const whole = { steps, cycles: observations.length, top };
  return {
    competency,
    points,
    ...describeTrends(whole),
    ewma: chartMean(whole),
    pChart: chartTopBox(whole),
  };
}

/** The stretch over the competencies that every cycle of it shows. */
function readSteps(stretch: readonly Observation[]): Step[] {
  const common = [...(stretch[0]?.tables.keys() ?? [])].filter((id) =>
    stretch.every(({ tables }) => tables.has(id)),
  );
  return stretch.flatMap((observation) => {
    const pooled = observation.pool(common);
    return pooled ? [{ observation, pooled }] : [];
  });
}

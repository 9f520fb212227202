import { alternative } from './alternative.ts';
import type { ReportChart } from './model.ts';

/** A chart of a report, told to who does not see it by its finding, or by its heading where that is one. */
export function reportChart({
  finding,
  ...chart
}: Omit<ReportChart, 'alt'> & { finding?: string }): ReportChart {
  return { ...chart, alt: alternative(finding ?? chart.heading, chart.heading) };
}

import { layPicture, type PictureKind } from '../../../web/src/charts/picture.ts';
import { openStudio } from '../draw/studio.ts';
import type { Report, ReportChart, Section } from '../model.ts';
import type { ReportFile } from './report-file.ts';

/** Every chart of a report as a picture of its own, with title, filters and provenance around it. */
export async function writePictures(report: Report, kind: PictureKind): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const section of report.sections) {
    for (const chart of section.charts) {
      const picture = await drawOne(report, section, chart, kind);
      files.push({ name: `${chart.key}.${kind}`, bytes: new Uint8Array(await picture.arrayBuffer()) });
    }
  }
  return files;
}

function drawOne(
  { filters, stamp }: Report,
  { sentence }: Section,
  { heading, note, body }: ReportChart,
  kind: PictureKind,
): Promise<Blob> {
  const words = { title: sentence, heading, note, provenance: { filters, stamp } };
  return layPicture(openStudio(kind, body.words), words, body);
}

import { describe, expect, it } from 'vitest';
import { compileApart } from '../../../../server/reports/pdf/compile-apart.ts';
import type { LaidReport, Paper } from '../../../../server/reports/pdf/laid.ts';
import { layReport } from '../../../../server/reports/pdf/lay-report.ts';
import { makeReport } from './make-report.ts';

const lay = (): Promise<LaidReport> => layReport(makeReport({}), 'a4');

describe('compileApart', () => {
  it('gives a PDF', async () => {
    const compiled = await compileApart(await lay());
    const pdf = 'pdf' in compiled ? Buffer.from(compiled.pdf).toString('latin1') : '';
    expect(pdf).toMatch(/^%PDF-1\.7\n[^]*%%EOF\s*$/);
  });

  it('gives the signs that no font has', async () => {
    expect(await compileApart({ ...(await lay()), unit: '日本 team' })).toEqual({ lacking: ['日', '本'] });
  });

  it('says what the typesetter does not take', async () => {
    const laid = { ...(await lay()), paper: 'parchment' as Paper };
    await expect(compileApart(laid)).rejects.toThrow(/^The report cannot be set: .*expected .*a4/);
  });

  it('ends at once with what it was stopped for', async () => {
    const rows = Array.from({ length: 200_000 }, () => [{ text: 'Checkout' }]);
    const head = [{ text: 'Team', isNumber: false, isUpright: false }];
    const table = { title: 'Every team', head, widths: [100], rows, legend: [] };
    const laid = await lay();
    const long = { ...laid, sections: laid.sections.map((each) => ({ ...each, tables: [table] })) };
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort(new Error('The report was stopped'));
    }, 500);
    const start = performance.now();
    await expect(compileApart(long, stop.signal)).rejects.toThrow('The report was stopped');
    expect(performance.now() - start).toBeLessThan(8_000); // to its end it takes twice that
    await expect(compileApart(long, stop.signal)).rejects.toThrow('The report was stopped');
  });
});

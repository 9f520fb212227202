import { expect, it } from 'vitest';
import { sheetFilters } from '../../../server/reports/writers/sheet-filters.ts';

it('names the filter of each sheet, without which LibreOffice shows none', () => {
  const wide = Array.from({ length: 28 }, () => 'x');
  const { files } = sheetFilters([
    {
      sheet: 'Contents',
      data: [
        ['Sheet', 'Rows'],
        ['teams', 2],
        ['gaps', 3],
      ],
    },
    { sheet: 'teams', data: [wide, wide] },
  ]);
  const book = files?.transform?.['xl/workbook.xml']?.transform?.(
    '<sheets><sheet/></sheets></workbook>',
    [],
    {},
  );
  // Columns are counted A to Z, AA, AB: the 28th.
  expect(book).toBe(
    '<sheets><sheet/></sheets><definedNames>' +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Contents'!$A$1:$B$3</definedName>` +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'teams'!$A$1:$AB$2</definedName>` +
      '</definedNames></workbook>',
  );
  const sheet = files?.transform?.['xl/worksheets/sheet{id}.xml']?.transform?.(
    '<sheetData></sheetData></worksheet>',
    {},
    { sheetIndex: 1, sheetId: '2' },
  );
  expect(sheet).toBe('<sheetData></sheetData><autoFilter ref="A1:AB2"/></worksheet>');
});

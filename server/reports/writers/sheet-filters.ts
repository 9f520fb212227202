import type writeExcelFile from 'write-excel-file/node';

type Sheets = Parameters<typeof writeExcelFile>[0];
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/**
 * Filters on the head of each sheet: right after its rows (ECMA-376, 18.3.1.99) and, since LibreOffice looks for
 * them there and nowhere else, among the names of the workbook (18.2.5). Names of sheets have to be plain words.
 */
export function sheetFilters(sheets: Sheets): Feature {
  const lastOf = ({ data }: Sheets[number]): string => `${columnName(data[0]?.length ?? 1)}$${data.length}`;
  const names = sheets.map(
    (sheet, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${sheet.sheet}'!$A$1:$${lastOf(sheet)}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(content, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            if (!sheet) throw new Error(`the workbook has no sheet ${sheetIndex}`);
            const last = lastOf(sheet).replace('$', '');
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
          },
        },
        'xl/workbook.xml': {
          transform: (content) =>
            content.replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
function columnName(place: number): string {
  const rest = (place - 1) % 26;
  const before = Math.floor((place - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

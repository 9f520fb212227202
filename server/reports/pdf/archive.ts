/** What a PDF says of itself to be kept, and of `pdfuaid`, which PDF/A does not know (ISO 19005-2, 6.6.2.3, 6.6.4). */
const ARCHIVED = [
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

/**
 * Makes a PDF/UA-1 a PDF/A-2a too. The typesetter follows one standard at a time; of PDF/A, its PDF/UA lacks the
 * output intent and the note in the metadata, which are appended as an update (ISO 32000-1, 7.5.6). All else that
 * PDF/A-2a asks for, it has: fonts, tags, and colours by a profile, which the intent names.
 *
 * @throws Error if the file is not built as the typesetter's are
 */
export function archive(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1'); // one character a byte: places are offsets
  const from = Number(find(file.slice(-40), /startxref\n(\d+)\n%%EOF\s*$/));
  const tail = file.slice(from);
  const root = Number(find(tail, /\/Root (\d+) 0 R/));
  const catalog = readObject(file, tail, root);
  const about = Number(find(catalog, /\/Metadata (\d+) 0 R/));
  const profile = find(file, /\n(\d+) 0 obj\n<<\s+\/Length \d+\s+\/N 3\s/);
  const intent = `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ${profile} 0 R >>`;
  const objects = [
    { number: about, body: describe(readObject(file, tail, about)) },
    { number: root, body: catalog.replace('/Type /Catalog', `$&\n  /OutputIntents [${intent}]`) },
  ].toSorted((a, b) => a.number - b.number);

  let update = '\n';
  let places = 'xref\n';
  for (const { number, body } of objects) {
    places += `${number} 1\n${String(file.length + update.length).padStart(10, '0')} 00000 n \n`;
    update += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length + update.length;
  const trailer = find(tail, /(trailer\n<<[^]*?)>>\s*startxref/);
  update += `${places}${trailer}  /Prev ${from}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** What stands between `obj` and `endobj`. `tail` begins with the table of places, of all objects from 0 on. */
function readObject(file: string, tail: string, number: number): string {
  const [, count = '', lines = ''] = /^xref\n0 (\d+)\s*\n([^]*)/.exec(tail) ?? [];
  const place = number < Number(count) ? lines.slice(20 * number, 20 * number + 10) : '';
  const object = file.slice(Number(find(place, /^(\d{10})$/)));
  return find(object, new RegExp(`^${number} 0 obj\n([^]*?)\nendobj`));
}

function describe(metadata: string): string {
  const [, head = '', xmp = ''] = /^([^]*?\/Length )\d+[^]*?stream\n([^]*)\nendstream$/.exec(metadata) ?? [];
  if (!xmp.includes('</rdf:RDF>')) throw new Error('The PDF has no metadata to add to');
  const all = xmp.replace('</rdf:RDF>', `${ARCHIVED}$&`);
  return `${head}${all.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${all}\nendstream`;
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The PDF is not built as expected: it has no ${pattern.source}`);
  return found;
}

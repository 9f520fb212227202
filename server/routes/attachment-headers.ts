const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

/**
 * How a file is sent that is to be stored, not opened: a browser shows nothing of it, whatever it holds.
 *
 * Source: RFC 6266, section 4.3 (`filename*` for those names that are not ASCII) and RFC 8187.
 *
 * @example
 * attachmentHeaders('Köln.pdf')['content-disposition'] // => `attachment; filename="K-ln.pdf"; filename*=UTF-8''K%C3%B6ln.pdf`
 */
export function attachmentHeaders(name: string): Record<string, string> {
  const plain = name.replace(/[^\w.-]/g, '-');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return {
    'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'x-content-type-options': 'nosniff',
  };
}

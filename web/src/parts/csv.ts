/** Cells that a spreadsheet would take for a formula. */
const dangerous = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const cell = (value: unknown) => {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = dangerous.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const csvOf = (header: string[], rows: unknown[][]) =>
  [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');

export const download = (name: string, content: Blob) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

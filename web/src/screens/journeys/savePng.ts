import { download } from '../../parts/csv';

/** Paints the application's SVG onto a canvas twice as large, so that print stays sharp. */
export const savePng = async (href: string, name: string) => {
  const text = await (await fetch(href)).text();
  const source = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  URL.revokeObjectURL(source);
  canvas.toBlob((picture) => picture && download(name, picture), 'image/png');
};

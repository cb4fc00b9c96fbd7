import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004) to be drawn with one stroke: its dark modules as lines of width 1, each from where the one
 * before it ended, which is half as many bytes as a square for each. The quiet zone of four modules is part of the symbol;
 * correction M bears a fold or a stain on paper.
 * @param text what the code holds: a whole address
 * @returns the side of the square in modules, and the path's data
 */
export const drawQr = (text: string): { size: number; path: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  let from = { x: 0, y: 0 };
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries()) {
      if (!dark || row[x - 1] === true) continue;
      const end = row.indexOf(false, x);
      path += path === '' ? `M${x} ${y}.5` : `m${x - from.x} ${y - from.y}`;
      path += `h${end - x}`;
      from = { x: end, y };
    }
  return { size, path };
};

/**
 * A QR code as a picture.
 * @param props.text a whole address
 */
export const QrCode = ({ text }: { text: string }) => {
  const { size, path } = drawQr(text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path stroke="#000" d={path} />
    </svg>
  );
};

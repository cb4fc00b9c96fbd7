import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004) to be drawn with one stroke of width 1: each run of dark modules is a line. The quiet zone of
 * four modules is part of the symbol; correction M bears a fold or a stain on paper.
 * @param text what the code holds: a whole address
 * @returns the side of the square in modules, and the path’s data
 */
export const drawQr = (text: string): { size: number; path: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const drawRow = (row: readonly boolean[], y: number) =>
    row.map((dark, x) => (!dark ? '' : row[x - 1] ? 'h1' : `M${x} ${y}.5h1`)).join('');
  return { size, path: data.map(drawRow).join('') };
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

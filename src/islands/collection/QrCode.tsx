import { encode } from 'uqr';

/**
 * A QR code as a picture of squares. The quiet zone of four modules is part of the symbol (ISO/IEC 18004); correction M
 * bears a fold or a stain on paper.
 * @param props.text a whole address
 */
export const QrCode = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const run = (end === -1 ? row.length : end) - x;
      return [`M${x} ${y}h${run}v1h-${run}z`];
    }),
  );
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={runs.join('')} />
    </svg>
  );
};

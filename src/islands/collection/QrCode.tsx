import { drawQr } from './qr-path.ts';

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

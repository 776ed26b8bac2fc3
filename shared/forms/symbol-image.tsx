/** A QR code or barcode as inline SVG: no picture to load, no style attribute for the policy to drop. */
import type { PrintedSymbol } from './symbols.ts';

interface SymbolImageProps {
  readonly symbol: PrintedSymbol;
  readonly label: string;
  /** Printed height; a QR code's own when left out. */
  readonly heightMm?: number;
}

const millimetres = (value: number): string => `${value.toFixed(3)}mm`;

export const SymbolImage = ({ symbol, label, heightMm }: SymbolImageProps) => (
  <svg
    role="img"
    aria-label={label}
    width={millimetres(symbol.width * symbol.moduleMm)}
    height={millimetres(heightMm ?? symbol.height * symbol.moduleMm)}
    viewBox={`0 0 ${symbol.width} ${symbol.height}`}
    preserveAspectRatio="none"
    shapeRendering="crispEdges"
  >
    <path d={symbol.path} fill="#000" fillRule="evenodd" />
  </svg>
);

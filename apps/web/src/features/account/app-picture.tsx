import { encode } from "uqr";

/** A QR code that authenticator apps read; dark on light in either theme, as their cameras expect. */
export function AppPicture({ address }: { address: string }) {
  const { data, size } = encode(address, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code of the key"
      className="size-56 justify-self-center"
    >
      <rect width={size} height={size} fill="white" />
      <path d={squares.join("")} fill="black" shapeRendering="crispEdges" />
    </svg>
  );
}

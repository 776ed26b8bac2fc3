import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { INK_BOX, inkPath, readInk, type InkPoint, type InkStrokes } from '#shared/citizen/ink.ts';
import type { CitizenView, CitizenWord } from '#shared/citizen/scene.ts';
import { Said } from './said.tsx';
import { useAlive } from './use-alive.ts';

/** Units of the box between two points that are kept. */
const STEP = 4;

const within = (value: number, most: number): number =>
  Math.min(most, Math.max(0, Math.round(value)));

const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): InkPoint => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [
    within(((clientX - left) / width) * INK_BOX.width, INK_BOX.width),
    within(((clientY - top) / height) * INK_BOX.height, INK_BOX.height),
  ];
};

const extended = (strokes: InkStrokes, point: InkPoint): InkStrokes => {
  const last = strokes.at(-1) ?? [];
  const [x, y] = last.at(-1) ?? [-STEP, -STEP];
  if (Math.hypot(point[0] - x, point[1] - y) < STEP) return strokes;
  return [...strokes.slice(0, -1), [...last, point]];
};

export const SigningView = ({
  view: { number, procedure, receiver, given, refused: refusedAtDesk, bilingual },
  say,
}: {
  readonly view: Extract<CitizenView, { at: 'signing' }>;
  readonly say: (word: CitizenWord) => void;
}): ReactNode => {
  useAlive(say);
  const [strokes, draw] = useState<InkStrokes>([]);
  const [refused, refuse] = useState(refusedAtDesk);
  const pen = useRef<number | null>(null);
  const lift = (event: PointerEvent<SVGSVGElement>): void => {
    if (pen.current === event.pointerId) pen.current = null;
  };
  const done = (): void => {
    const ink = readInk(strokes);
    if (ink.ok) return say({ say: 'sign', strokes });
    refuse(ink.error.code);
    draw([]);
  };
  return (
    <div className="signing">
      <h1>
        <Said bilingual={bilingual} of={({ page }) => page.signing.title} />
      </h1>
      <dl className="facts">
        <div>
          <dt>
            <Said bilingual={bilingual} of={({ page }) => page.signing.number} />
          </dt>
          <dd>
            {number} · {procedure}
          </dd>
        </div>
        <div>
          <dt>
            <Said bilingual={bilingual} of={({ page }) => page.signing.receiver} />
          </dt>
          <dd>{receiver}</dd>
        </div>
        <div>
          <dt>
            <Said bilingual={bilingual} of={({ page }) => page.signing.given} />
          </dt>
          <dd>{given.join('; ')}</dd>
        </div>
      </dl>
      <p id="sign-here" className="about" role="status">
        <Said
          bilingual={bilingual}
          of={({ page }) => (refused === null ? page.signing.here : page.signing.refusals[refused])}
        />
      </p>
      <svg
        className="ink"
        role="img"
        aria-labelledby="sign-here"
        viewBox={`0 0 ${INK_BOX.width} ${INK_BOX.height}`}
        onPointerDown={(event) => {
          // A second finger, or the heel of the hand, draws nothing.
          if (pen.current !== null) return;
          pen.current = event.pointerId;
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOf(event);
          refuse(null);
          draw((before) => [...before, [point]]);
        }}
        onPointerMove={(event) => {
          if (pen.current !== event.pointerId) return;
          const point = pointOf(event);
          draw((before) => extended(before, point));
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <path
          d={inkPath(strokes)}
          fill="none"
          stroke="#000"
          strokeWidth="5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className="row">
        <button type="button" className="primary" onClick={done}>
          <Said bilingual={bilingual} of={({ page }) => page.signing.done} />
        </button>
        <button type="button" onClick={() => draw([])}>
          <Said bilingual={bilingual} of={({ page }) => page.signing.again} />
        </button>
      </div>
    </div>
  );
};

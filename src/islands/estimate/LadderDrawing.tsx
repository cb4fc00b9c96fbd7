/** How a step is drawn: reached, left open by a list without a connective, or neither. */
export type StepState = 'lit' | 'open' | 'off';

interface Props {
  /** The levels, from the lowest. */
  levels: readonly number[];
  stateOf: (level: number) => StepState;
}

/** Units of the drawing: a step’s width, and how much higher the next one is. */
const [WIDTH, RISE] = [24, 10];

/** The diagonals of an open step, so that it is told by its form too. `height` is the step’s, from the ground up. */
const hatch = (x: number, top: number, height: number): string => {
  const lines: string[] = [];
  for (let y = top + 6; y <= top + height; y += 6) {
    const run = Math.min(WIDTH, y - top);
    lines.push(`M${x} ${y}l${run}-${run}`);
  }
  return lines.join('');
};

/**
 * The ladder, the site’s signature, as a drawing: told by number and form, not by colour. The words beside it say what it
 * shows. It fills whatever box the style gives it; without a height it keeps its form.
 */
export const LadderDrawing = ({ levels, stateOf }: Props) => {
  const full = levels.length * RISE + 12;
  return (
    <svg
      class="ladder-drawing"
      preserveAspectRatio="none"
      viewBox={`-1 -1 ${levels.length * WIDTH + 2} ${full + 2}`}
      aria-hidden="true"
    >
      {levels.map((level, index) => {
        const [x, height] = [index * WIDTH, (index + 1) * RISE + 12];
        const state = stateOf(level);
        return (
          <g key={level} class={`l${level}`} data-step={state}>
            <rect x={x} y={full - height} width={WIDTH} height={height} />
            {state === 'open' && <path d={hatch(x, full - height, height)} />}
            <text x={x + WIDTH / 2} y={full - 5}>
              {level}
            </text>
          </g>
        );
      })}
    </svg>
  );
};

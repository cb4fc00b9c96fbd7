import type { ScorerItem, ScorerRubric } from '../../domain/scorer-rubric.ts';

interface Props {
  rubric: ScorerRubric;
  /** The boxes that show a tick: the reader’s own, or those that the unit figures set. */
  shown: ReadonlySet<string>;
  /** Every counted code; an implied one maps to the code that brought it. */
  counted: ReadonlyMap<string, string | null>;
  /** Whether the unit figures are in force, so that their two boxes follow them. */
  figuresInForce: boolean;
  onTick: (code: string, ticked: boolean) => void;
}

const KINDS = { kondisi: 'Kondisi', bukti: 'Bukti', pendukung: 'Pendukung' } as const;

/** One section per level, and one for the supporting items; it is the same form on paper and without a script. */
export const Checklist = ({ rubric, shown, counted, figuresInForce, onTick }: Props) => {
  const shortOf = (code: string) => rubric.items.find((item) => item.code === code)?.short ?? code;
  const follows = (code: string) => figuresInForce && (code === rubric.coverage?.some || code === rubric.coverage?.all);

  const box = (item: ScorerItem) => {
    const because = counted.get(item.code);
    const id = `butir-${item.short.toLowerCase()}`;
    return (
      <li key={item.code}>
        <label class="tick" for={id}>
          <input
            id={id}
            type="checkbox"
            name="butir"
            value={item.code}
            checked={shown.has(item.code)}
            disabled={follows(item.code)}
            aria-describedby={`${id}-teks`}
            onChange={(event) => {
              onTick(item.code, event.currentTarget.checked);
            }}
          />
          <span>{item.label}</span>
        </label>
        <div id={`${id}-teks`} class="soft">
          {KINDS[item.kind]}. Teks kriteria: <q class="quote">{item.quote}</q>
          {because && <strong> Ikut terpenuhi karena {shortOf(because)}.</strong>}
          {follows(item.code) && <strong> Mengikuti angka unit di atas.</strong>}
        </div>
        <a class="code" href={item.href} aria-label={`Halaman butir ${item.short}`}>
          {item.short}
        </a>
      </li>
    );
  };

  const section = (heading: string, items: readonly ScorerItem[], note?: string) =>
    items.length > 0 && (
      <fieldset>
        <legend>{heading}</legend>
        {note !== undefined && <p class="soft">{note}</p>}
        <ul class="items">{items.map(box)}</ul>
      </fieldset>
    );

  return (
    <>
      {rubric.levels.map(({ level, name }) =>
        section(
          `Level ${String(level)} · ${name}`,
          rubric.items.filter((item) => item.level === level),
          rubric.rules.find((rule) => rule.level === level)?.advisory
            ? 'Level ini selalu terpenuhi. Buktinya disarankan dan tidak menentukan level.'
            : undefined,
        ),
      )}
      {section(
        'Data pendukung',
        rubric.items.filter(({ level }) => level === null),
        'Membantu penjelasan dan tidak menentukan level.',
      )}
    </>
  );
};

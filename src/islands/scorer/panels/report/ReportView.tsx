import { answerOf, toAnswers, type Assessment, type Units } from '../../../../assessment/answers/assessment.ts';
import { sayUnknownFields } from '../../../../assessment/proposal/list-unknown-fields.ts';
import { readCoverage } from '../../../../domain/estimate/coverage.ts';
import {
  sayCause,
  sayCoverage,
  sayCoverageFault,
  sayEstimate,
} from '../../../../domain/estimate/estimate-sentences.ts';
import { sayNotes } from '../../../../domain/explanation/explanation-sentences.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import { explainEstimate } from '../../../../domain/explanation/explain-estimate.ts';
import type { ScorerItem, ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { Reasons, WaysUp, Why } from '../result/Explanation.tsx';
import type { MarkedSlip } from '../../../../domain/citation/citation-subject.ts';
import { DocumentEntry, ReportItem, type NumberedDocument } from './ReportItem.tsx';
import { BY_LABEL, BY_NAMES } from '../by-names.ts';
import { EstimateDrawing } from '../../../estimate/Result.tsx';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  /** The day, written out. */
  today: string;
  /** The site’s origin, so that addresses on paper are whole. */
  origin: string;
  /** How the source of the criteria is named. */
  attribution: string;
  /** The slips of the source by the code whose words have them; null where they are not known. */
  slips: ReadonlyMap<string, readonly MarkedSlip[]> | null;
}

/** The documents in their order, numbered, by the code of each item that they prove. */
const numberByCode = (documents: Assessment['documents']): ReadonlyMap<string, readonly NumberedDocument[]> => {
  const proved = new Map<string, NumberedDocument[]>();
  for (const [index, entry] of documents.entries())
    for (const code of entry.items) proved.set(code, [...(proved.get(code) ?? []), { number: index + 1, entry }]);
  return proved;
};

/** The same rubric with whole addresses: in a downloaded file a path alone leads nowhere. */
const withOrigin = (rubric: ScorerRubric, origin: string): ScorerRubric => ({
  ...rubric,
  items: rubric.items.map((item) => ({ ...item, href: origin + item.href })),
  levels: rubric.levels.map((level) => ({ ...level, href: origin + level.href })),
  openReading: rubric.openReading && { ...rubric.openReading, href: origin + rubric.openReading.href },
});

/** The unit figures in words: those in force, and what is wrong with typed ones that are not. */
const sayUnits = ({ applied, total, inForce }: Units): string => {
  const reading = readCoverage(applied, total);
  if (reading.kind === 'fault') return sayCoverageFault(reading.fault, inForce);
  return inForce ? sayCoverage(inForce) : 'tidak diisi';
};

/** The target in words, with what the shortest way cannot say: that it is reached, or that there is no such level. */
const sayTarget = (target: number | null, min: number, rubric: ScorerRubric): string => {
  if (target === null) return 'tidak dipilih';
  const known = rubric.levels.some(({ level }) => level === target);
  const more = known
    ? target <= min
      ? ' (sudah tercapai menurut perkiraan ini)'
      : ''
    : ' (tidak ada dalam rubrik ini)';
  return `Level ${String(target)}${more}`;
};

/** The report: result, reasons, and every item with its official words, address, note and evidence. */
export const ReportView = ({ rubric, assessment, today, origin, attribution, slips }: Props) => {
  const explanation = explainEstimate(rubric, estimateLevel(rubric, toAnswers(assessment)), assessment.target);
  const { counted, min, max, next } = explanation;
  const whole = withOrigin(rubric, origin);
  const known = new Set(rubric.items.map(({ code }) => code));
  const proved = numberByCode(assessment.documents);
  const unknown = [...new Set([...assessment.answers.keys(), ...proved.keys()])].filter((code) => !known.has(code));
  const strange = sayUnknownFields(assessment);

  const statusOf = (code: string): string => {
    const because = counted.get(code);
    if (because === undefined) return 'Belum';
    return because === null ? 'Terpenuhi' : `Terpenuhi ${sayCause(rubric, because)}`;
  };
  const section = (heading: string, items: readonly ScorerItem[]) =>
    items.length > 0 && (
      <section key={heading}>
        <h3>{heading}</h3>
        <ul>
          {items.map((item) => (
            <ReportItem
              key={item.code}
              item={item}
              code={item.code}
              status={statusOf(item.code)}
              answer={answerOf(assessment, item.code)}
              documents={proved.get(item.code) ?? []}
              // A condition needs none, and what another item’s evidence fulfils has that one’s.
              asksDocument={item.kind !== 'kondisi' && !counted.get(item.code)}
              slips={slips?.get(item.code) ?? []}
              origin={origin}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <article class="report">
      <p>
        {rubric.name}: {rubric.title}
      </p>
      <dl class="facts">
        <dt>Penilaian</dt>
        <dd>
          <bdi>{assessment.name || 'tanpa nama'}</bdi>
        </dd>
        <dt>Instansi</dt>
        <dd>
          <bdi>{assessment.agency || 'tidak diisi'}</bdi>
        </dd>
        <dt>Tahun</dt>
        <dd>{assessment.year ?? 'tidak diisi'}</dd>
        <dt>{BY_LABEL}</dt>
        <dd>{BY_NAMES[assessment.by]}</dd>
        <dt>Unit kerja atau perangkat daerah</dt>
        <dd>{sayUnits(assessment.units)}</dd>
        <dt>Level yang dituju</dt>
        <dd>{sayTarget(assessment.target, min, rubric)}</dd>
        <dt>Tanggal laporan</dt>
        <dd>{today}</dd>
      </dl>
      <h2>Perkiraan</h2>
      <div class="reading" aria-hidden="true">
        <p class="figure">{min}</p>
        <EstimateDrawing rubric={rubric} estimate={explanation} />
      </div>
      <p>
        <strong>{sayEstimate(explanation)} Perkiraan, bukan nilai resmi.</strong>
        {max > min && ' Angka yang dipakai adalah yang lebih rendah.'}
      </p>
      <Why rubric={whole} explanation={explanation} heading="h2" />
      <Reasons rubric={whole} explanation={explanation} />
      {sayNotes(rubric, explanation).map((note) => (
        <p class="soft">{note}</p>
      ))}
      <WaysUp rubric={whole} explanation={explanation} heading="h2" />
      {!next && <p>Semua level terpenuhi menurut butir yang dicentang.</p>}
      <h2>Rincian per butir</h2>
      {rubric.levels.map(({ level, name }) =>
        section(
          `Level ${String(level)} · ${name}`,
          rubric.items.filter((item) => item.level === level),
        ),
      )}
      {section(
        'Data pendukung',
        rubric.items.filter(({ level }) => level === null),
      )}
      {unknown.length > 0 && (
        <section>
          <h3>Kode yang tidak dikenal</h3>
          <ul>
            {unknown.map((code) => (
              <ReportItem
                key={code}
                item={null}
                code={code}
                status={answerOf(assessment, code).ticked ? 'Dicentang' : 'Tidak dicentang'}
                answer={answerOf(assessment, code)}
                documents={proved.get(code) ?? []}
                asksDocument={false}
                slips={[]}
                origin={origin}
              />
            ))}
          </ul>
        </section>
      )}
      {assessment.documents.length > 0 && (
        <section>
          <h2>Keterangan dokumen</h2>
          <ul>
            {assessment.documents.map((entry, index) => (
              <DocumentEntry key={entry.id} entry={entry} number={index + 1} />
            ))}
          </ul>
        </section>
      )}
      {strange !== '' && <p>{strange}</p>}
      <p class="soft">
        Teks kriteria {attribution}. Bukan situs resmi Kementerian PANRB. Perkiraan ini dihitung menurut kata sambung
        dalam teks dan tidak menggantikan penilaian.
        {slips === null && ' Salah tulis dalam sumber tidak ditandai dalam laporan ini.'}
      </p>
    </article>
  );
};

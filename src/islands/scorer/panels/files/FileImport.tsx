import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { readAssessmentBytes } from '../../../../assessment/files/assessment-file.ts';
import { sayLimitFault } from '../../../../assessment/files/find-limit-fault.ts';
import { sayUnknownFields } from '../../../../assessment/proposal/list-unknown-fields.ts';
import { compareAssessments } from '../../../../assessment/proposal/compare-assessments.ts';
import { MOST_FILE_BYTES } from '../../../../assessment/answers/limits.ts';
import { isBlank } from '../../../../assessment/proposal/is-blank.ts';
import { mergeWithinLimits, type Merging } from '../../../../assessment/proposal/proposal.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { sayFileFault } from '../../../../assessment/files/say-file-fault.ts';
import { FIELD_NAMES, sayValue } from '../ComparisonView.tsx';
import type { PanelProps } from '../panel-props.ts';
import { addAsNew } from './add-as-new.ts';
import { ProposalView } from './ProposalView.tsx';

/** One file after the other: what is proposed now, what waits for its turn, and what could not be taken. */
interface Taking {
  proposed: { name: string; assessment: Assessment } | null;
  waiting: readonly File[];
  faults: readonly string[];
}

const NOTHING: Taking = { proposed: null, waiting: [], faults: [] };

/** Outlives the panel, which is built anew whenever it is opened: no file is dropped because the reader looks elsewhere. */
let kept = NOTHING;
/** Counts the choices of files, so that what is read of an earlier choice does not come after a later one. */
let choice = 0;

const shorten = (name: string): string => (name.length > 80 ? `${name.slice(0, 79)}…` : name);

/** Reads a chosen or dropped file through the checks that every file goes through, and no more of it than they need. */
const readFile = async (file: File, rubric: string): Promise<{ assessment: Assessment } | string> => {
  try {
    const reading = readAssessmentBytes(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer(), rubric);
    return reading.kind === 'read' ? reading : sayFileFault(reading.fault);
  } catch {
    return 'Berkas ini tidak dapat dibaca. Pilih sekali lagi.';
  }
};

/** What the file says otherwise in a field that is filled here, and that merging leaves as it is; null where it does so nowhere. */
const sayKept = (rubric: ScorerRubric, merged: Assessment, imported: Assessment): string | null => {
  const kept = compareAssessments(rubric, merged, imported).fields.filter(
    ({ field, after }) => field !== 'name' && after !== '',
  );
  if (kept.length === 0) return null;
  const named = kept
    .map(({ field, after }) => `${FIELD_NAMES[field]} (di berkas: ${shorten(sayValue(field, after))})`)
    .join(', ');
  return `Yang sudah terisi di penilaian ini tidak diganti: ${named}. Untuk memakai isi berkas seluruhnya, terima sebagai penilaian baru.`;
};

interface Props extends Pick<PanelProps, 'rubric' | 'session' | 'say'> {
  current: Assessment;
  /** What stands beside the field for files. */
  ways: ComponentChildren;
  /** What else the panel holds: a file may be dropped anywhere in it. */
  children: ComponentChildren;
}

/** The way for files into the page. Several are taken one after the other, each as a proposal of its own. */
export const FileImport = ({ rubric, session, say, current, ways, children }: Props) => {
  const [taking, setTaking] = useState(() => (kept.proposed || kept.waiting.length > 0 ? kept : NOTHING));
  const { proposed, waiting, faults } = taking;
  // Into an empty assessment nothing is merged: the file is taken as it is.
  const isFree = isBlank(current);
  const merging = useMemo(
    () => (proposed && !isFree ? mergeWithinLimits(current, proposed.assessment) : null),
    [current, proposed, isFree],
  );
  const merged = merging?.kind === 'merged' ? merging.assessment : null;

  const set = (next: Taking) => {
    kept = next;
    setTaking(next);
  };
  /** Goes on to the next file that can be read, and says of each other why it cannot. */
  const takeNext = async (files: readonly File[], before: readonly string[]) => {
    choice += 1;
    const mine = choice;
    set({ proposed: null, waiting: files, faults: before });
    const found = [...before];
    for (const [index, file] of files.entries()) {
      const reading = await readFile(file, rubric.code);
      if (choice !== mine) return;
      if (typeof reading !== 'string') {
        set({
          proposed: { name: file.name, ...reading },
          waiting: files.slice(index + 1),
          faults: found,
        });
        return;
      }
      found.push(`${shorten(file.name)}: ${reading} Jawaban Anda tidak berubah.`);
    }
    set({ proposed: null, waiting: [], faults: found });
  };
  useEffect(() => {
    // The panel was closed while they were read.
    if (!proposed && waiting.length > 0) void takeNext(waiting, faults);
  }, []);
  const take = (files: readonly File[]) => {
    const left = [...(proposed ? [proposed.name] : []), ...waiting.map(({ name }) => name)].map(shorten);
    say(left.length === 0 ? '' : `Tidak diimpor, karena berkas lain dipilih: ${left.join(', ')}.`);
    void takeNext(files, []);
  };
  const finish = (message: string) => {
    say(message);
    void takeNext(waiting, faults);
  };
  const merge = (imported: Assessment) => {
    void session.snapshot('mengimpor berkas');
    const outcome: Pick<Merging, 'kind'> = { kind: 'refused' };
    session.edit((before) => {
      const result = mergeWithinLimits(before, imported);
      outcome.kind = result.kind;
      return result.kind === 'merged' ? result.assessment : before;
    });
    // Where another tab has filled the assessment meanwhile, the page says so in the button’s place.
    if (outcome.kind === 'merged') finish('Isi berkas digabungkan. Dapat diurungkan.');
  };

  const order = waiting.length > 0 && (
    <p>
      Sesudah berkas ini menunggu giliran:{' '}
      {waiting.map((file, index) => (
        <>
          {index > 0 && ', '}
          <bdi>{shorten(file.name)}</bdi>
        </>
      ))}
      .
    </p>
  );
  return (
    // Dropping is one more way to what the file field does for everyone.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      class="drop"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) take(files);
        else say('Yang diseret bukan berkas. Pilih berkas JSON atau laporan HTML.');
      }}
    >
      <h3>Berkas</h3>
      <div class="ways">
        {ways}
        <label>
          Impor berkas (JSON atau laporan HTML), atau seret berkas ke sini
          <input
            type="file"
            multiple
            // What messengers make of a file: another ending, or no type at all. Its content is looked at, not its name.
            accept=".json,.html,.htm,.txt,application/json,application/octet-stream,text/html,text/plain"
            onChange={(event) => {
              const input = event.currentTarget;
              const files = [...(input.files ?? [])];
              input.value = '';
              if (files.length > 0) take(files);
            }}
          />
        </label>
      </div>
      {faults.length > 0 && (
        <div class="notice" role="alert">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      )}
      {!proposed && waiting.length > 0 && <p role="status">Membaca berkas …</p>}
      {proposed && (
        <>
          <p>
            Berkas: <bdi>{shorten(proposed.name)}</bdi>
          </p>
          {order}
          {merging?.kind === 'refused' && (
            <p class="notice" role="alert">
              Tidak dapat digabungkan dengan penilaian ini: bersama isinya, penilaian ini memuat{' '}
              {sayLimitFault(merging.fault)}. Tidak ada yang berubah. Terima sebagai penilaian baru, atau hapus yang
              tidak diperlukan dari penilaian ini.
            </p>
          )}
          <ProposalView
            key={proposed.assessment}
            rubric={rubric}
            heading="Usulan dari berkas"
            source="berkas"
            held={proposed.assessment}
            current={isFree ? null : current}
            proposed={merged ?? proposed.assessment}
            unreadable={[]}
            note={sayUnknownFields(proposed.assessment)}
            warning={merged && sayKept(rubric, merged, proposed.assessment)}
            onApply={
              merged &&
              (() => {
                merge(proposed.assessment);
              })
            }
            onAddAsNew={() => {
              addAsNew(session, proposed.assessment);
              finish('Isi berkas ditambahkan sebagai penilaian baru.');
            }}
            onLeave={() => {
              finish('Berkas diabaikan. Tidak ada yang berubah.');
            }}
          />
        </>
      )}
      {children}
    </div>
  );
};

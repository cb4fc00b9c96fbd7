import { auditFlowArtifacts, type RunnerResult } from 'lighthouse';

/**
 * The blocking time of a run as Lighthouse reckons it, in milliseconds, with each task of a thread as long as the thread
 * itself ran: on a machine that others share, a task that waits for a processor is longer by that on the clock, and even
 * a bare page then seems to block.
 * @throws where the trace tells no thread's time, or Lighthouse gives no figure
 */
export const blockingOwnTime = async ({ artifacts }: RunnerResult): Promise<number> => {
  let told = 0;
  const traceEvents = artifacts.Trace.traceEvents.map((event) => {
    const { name, dur, tdur } = event as { name: string; dur: number; tdur?: number };
    if (tdur === undefined || !name.endsWith('RunTask')) return event;
    told += 1;
    return { ...event, dur: Math.min(dur, tdur) };
  });
  if (told === 0) throw new Error('The trace tells no thread’s own time.');
  // Audited with the settings that it was gathered with, else Lighthouse refuses.
  const { steps } = await auditFlowArtifacts({
    gatherSteps: [{ artifacts: { ...artifacts, Trace: { ...artifacts.Trace, traceEvents } } }],
  });
  const figure = steps[0]?.lhr.audits['total-blocking-time']?.numericValue;
  if (figure === undefined) throw new Error('Lighthouse gave no blocking time.');
  return figure;
};

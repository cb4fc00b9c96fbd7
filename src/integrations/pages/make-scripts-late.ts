import { LATE_SCRIPT_TYPE } from '../../site/late.ts';

/**
 * A built page whose modules wait until it is painted. Only pages whose early script looks for such scripts load them
 * (page-scripts/early-script.ts); others stay as they are.
 */
export const makeScriptsLate = (html: string): string =>
  html.includes(`[type=${LATE_SCRIPT_TYPE}]`)
    ? html.replaceAll(
        /<script type="module" src="([^"]*)"><\/script>/g,
        `<script type="${LATE_SCRIPT_TYPE}" data-src="$1"></script>`,
      )
    : html;

/** What every page of a folder has of the site’s scripts: what needs no line and keeps nothing that others must find. */
import '../rubric/mount-current-part.ts';
import '../theme/mount-theme-switch.ts';
import './say-lone-page.ts';

import type { Redirect } from '../../model/redirect.ts';
import { pathOfCode } from '../code/code.ts';

/** The path that a redirect leads to, below the site’s base. */
export const targetOf = ({ to }: Pick<Redirect, 'to'>): string => (to.endsWith('/') ? to : pathOfCode(to));

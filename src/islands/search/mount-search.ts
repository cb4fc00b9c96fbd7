import { mountIsland } from '../mount-island.ts';
import { Search } from './Search.tsx';

mountIsland('search', Search);

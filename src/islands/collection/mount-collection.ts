import { mountIsland } from '../mount/mount-island.ts';
import { Collection } from './Collection.tsx';

mountIsland('collection', Collection);

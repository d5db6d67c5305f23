import { Recordings } from '../audio/recordings';
import { Siren } from '../audio/siren';
import { Sounds } from '../audio/sounds';

/** The window's sounds, opened once at start-up. */
export const siren = new Siren();
export const recordings = new Recordings();
export const sounds = new Sounds();

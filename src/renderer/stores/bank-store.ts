import { createStore } from 'zustand/vanilla';
import type { VoiceBank } from '../../core/speech/voice-bank';

/** The person's own recordings. */
export const bankStore = createStore<{ readonly bank: VoiceBank }>()(() => ({ bank: [] }));

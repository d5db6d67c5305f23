import { useStore as useZustand } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { stringsOf, type Strings } from '../strings';
import { settingsStore } from '../stores/settings-store';
import type { Language } from '../../core/language';

/** A slice of a vanilla store, for components. Never for values that change per frame. */
export function useSlice<State, Slice>(store: StoreApi<State>, select: (state: State) => Slice): Slice {
  return useZustand(store, select);
}

export const useLanguage = (): Language => useSlice(settingsStore, (settings) => settings.language);

/** All words in the language of the interface. */
export const useStrings = (): Strings => stringsOf(useLanguage());

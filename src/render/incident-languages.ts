import type { Language } from '../config/incident-policy.ts'
import { koreanLive } from './incident-live-words-ko.ts'
import { englishLive, type LiveWords } from './incident-live-words.ts'

/** What only a live incident says, by language. */
export const liveWordsIn: Readonly<Record<Language, LiveWords>> = { en: englishLive, ko: koreanLive }

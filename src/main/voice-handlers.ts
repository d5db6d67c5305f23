import type { IpcHandlers, VoiceFolderChoice } from '../core/ipc/contract';
import { bankSchema } from '../core/speech/voice-bank';
import { partnerViewSchema, yesOrNoSchema } from './ipc-arguments';
import type { Microphone } from './microphone';
import type { PartnerWindow } from './partner-window';
import type { Speech } from './speech';
import type { Stores } from './stores';

/** What speaks, listens and shows besides the page itself. */
export interface VoiceWorld {
  readonly stores: Promise<Stores>;
  readonly speech: Pick<Speech, 'check'>;
  readonly microphone: Pick<Microphone, 'allow' | 'forbid'>;
  readonly partner: Pick<PartnerWindow, 'open' | 'close' | 'show'>;
  readonly chooseVoiceFolder: () => Promise<VoiceFolderChoice>;
}

type VoiceMethod =
  | 'checkVoices'
  | 'chooseVoiceFolder'
  | 'allowMicrophone'
  | 'loadVoiceBank'
  | 'saveVoiceBank'
  | 'openPartner'
  | 'closePartner'
  | 'showPartner';

/** The methods of the contract about voices and the partner window. */
export function voiceHandlers(world: VoiceWorld): Pick<IpcHandlers, VoiceMethod> {
  const done = Promise.resolve();
  return {
    checkVoices: () => world.speech.check(),
    chooseVoiceFolder: () => world.chooseVoiceFolder(),
    allowMicrophone: (allowed) => {
      if (yesOrNoSchema.parse(allowed)) world.microphone.allow();
      else world.microphone.forbid();
      return done;
    },
    loadVoiceBank: async () => (await world.stores).voiceBank.current(),
    saveVoiceBank: async (bank) => (await world.stores).voiceBank.save(bankSchema.parse(bank)),
    openPartner: (anywhere) => Promise.resolve(world.partner.open(yesOrNoSchema.parse(anywhere))),
    closePartner: () => {
      world.partner.close();
      return done;
    },
    showPartner: (view) => {
      world.partner.show(partnerViewSchema.parse(view));
      return done;
    },
  };
}

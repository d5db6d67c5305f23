import { contextBridge, ipcRenderer } from 'electron';
import { PARTNER_READY_CHANNEL, PARTNER_VIEW_CHANNEL } from '../core/ipc/partner-channel';
import type { PartnerApi, PartnerView } from '../core/ipc/contract';

/** The partner window listens, and can ask for nothing. */
const api: PartnerApi = {
  onView(listener) {
    ipcRenderer.on(PARTNER_VIEW_CHANNEL, (_event, view: PartnerView) => listener(view));
    ipcRenderer.send(PARTNER_READY_CHANNEL);
  },
};

contextBridge.exposeInMainWorld('partner', api);

import { createRoot } from 'react-dom/client';
import { PartnerScreen } from './screens/partner/partner-screen';
import { partnerViewStore } from './stores/partner-view-store';
import './styles/base.css';
import './styles/partner.css';

const root = document.getElementById('root');
if (!root) throw new Error('partner.html has no #root');
createRoot(root).render(<PartnerScreen />);
window.partner.onView((view) => {
  document.documentElement.lang = view.language;
  partnerViewStore.setState({ view });
});

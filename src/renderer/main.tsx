import { createRoot } from 'react-dom/client';
import { start } from './app/start';
import { App } from './screens/app';
import './styles/base.css';
import './styles/speak.css';
import './styles/screens.css';
import './styles/boards.css';
import './styles/board-map.css';
import './styles/carer.css';
import './styles/editor.css';
import './styles/print.css';
import './styles/eyes.css';
import './styles/tools.css';
import './styles/keyboards.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void start();

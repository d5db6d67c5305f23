import { createRoot } from 'react-dom/client';
import { start } from './app/start';
import { App } from './screens/app';
import './styles/base.css';
import './styles/speak.css';
import './styles/screens.css';
import './styles/boards.css';
import './styles/sentences.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void start();

title: Overtime
cast: H = Inspector Hale / Hale, the inspector / he
cast: O = Sergeant Okafor / Okafor, Grace Okafor, Grace, Sergeant / she
cast: B = Brandt / - / he
rel: H colleagues O
rel: H colleagues B
rel: O colleagues B
adv: violence mentioned
adv: death mentioned
fandom: none
---
§ third past O
The pathologist had gone home, and so had everybody else with any sense. Okafor was sitting on the edge of Hale's desk with her shoes off.

{O>H|"Say it again,"} she said.

{H>O|"He was not pushed,"} said Hale. {H>O|"He was not poisoned. He did not slip."}

{O>H|"So he isn't dead."}

{H>O|"He's dead, Sergeant."} The inspector rubbed his eyes. {H>O|"I have it in writing."}

She threw the ball at the wall and caught it. It was Brandt's ball; he kept it in a drawer for the nights when a case would not lie down. Brandt himself was asleep in the next room, with a file on his face. She could hear him.

{O>H|"Tell me about the window."}

{H>O|"It was open."}

{O>H|"Who opens a window in January?"}

{H>O|"A man who smokes,"} said Hale.

{O>H|"He didn't smoke."} She stopped, with the ball in the air, and forgot to catch it. It rolled under the radiator. {O>H|"He gave it up. His wife told me, she was so proud of him. A year in March."}

They looked at each other. Okafor felt the hair stand up on her arms, the way it did perhaps twice a year, and which was the only reason, she sometimes thought, that she stayed.

{H>O|"Somebody else smoked,"} the inspector said slowly.

{O>H|"Somebody else was in the room."}

{H>O|"Brandt!"} Hale shouted.

There was a crash next door, and then the sound of a large man putting on one boot.

{B>H|"I'm awake,"} said Brandt in the doorway, with the pattern of the file on his cheek. {B>H|"What is it? Who's dead?"}

{H>B|"The same one. Get your coat. And bring the photographs of the ash-tray."}

{B>H|"There wasn't an ash-tray."}

{O>B|"No,"} said Okafor. She was already hopping into her shoes. {O>B|"There wasn't, was there?"}

It took them until four. They spread the photographs out over three desks, and Brandt, who knew about tobacco as other men know about wine, went along them on his hands and knees with a lens.

{B>O|"There,"} he grunted at last. {B>O|"On the sill. That isn't dust."}

{O>B|"What is it?"}

{B>O|"Pipe ash. Dark stuff, from up the coast. You can't buy it in town."}

{H>B|"Who smokes a pipe in this business?"} Hale demanded. {H>B|"Think, man."}

{B>H|"The lawyer has one in his pocket, sir. I never saw him light it."}

Okafor sat back on her heels. She saw it quite plainly: two men at an open window, one of them with good news and the other with bad, and a quarrel about a will. Nobody need have meant anything. She would have to tell the widow that he had kept his promise, and it would be the only comfort in it.

{O>H|"I'll do it,"} she said, before the inspector could. {O>H|"She knows me. You can drive."}

Later on, when it was all over and the papers had got the names wrong, Hale put a cup of bad coffee on her side of the desk, and beside it, without a word, the ball.

{O>H|"You went under the radiator for that,"} said Okafor.

{H>O|"I had a sergeant who would have done it in her good trousers."} He sat down. He looked older than he had that morning, and rather happier. {H>O|"Go home, Grace."}

{O>H|"You first."}

Neither of them went.

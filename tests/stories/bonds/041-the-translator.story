title: The translator
cast: L = Ludmila / - / she
cast: O = Osric Vane / Osric, Vane / he
cast: P = Colonel Pasternak / Pasternak, the Colonel / he
rel: P captor O
rel: L colleagues P
---
§ third past L
"Ask him again," said the Colonel.

Ludmila asked him again. The prisoner had been on the chair since noon; he'd a split lip, and mud to the knees. He answered politely, as he had the other times, that he was a collector of butterflies.

"He says that he collects butterflies, Colonel."

"In February?"

She translated it. The Englishman thought it over. "Tell him I'm an optimist," said Vane.

Pasternak sighed. He had a wife and a bad stomach; he disliked this room. He took the pistol from his belt, laid it on the blotter, turned it a little so that it pointed to the wall, and lit one of the Englishman's own cigarettes. "Put him back," he told her. "No blanket. Tomorrow he'll have remembered something. Type up what we've got. In three copies. What have we got?"

"Butterflies," said Ludmila.

She typed it. She'd typed for four colonels in that office, under the same lamp. She had got her orders from each of them, and had once been given a goose.

§ third past O
The cell was two paces by three. On the wall somebody had kept a tally, and had stopped.

At six the bolt was drawn, and it was the woman, with the soup. She was not meant to be the one who brought it. She put it on the floor.

"*Apatura iris*," she said, in English, to the bucket. "The purple emperor. My father had one. What does it eat?"

It was a moment before he understood that it wasn't a question; that, if anyone should ask, he would need to know.

"I've no idea," said Osric.

"Rotten meat," she said. "Remember it."

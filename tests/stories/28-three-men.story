title: The Matter of the Second Umbrella
cast: A = Mr. Ambrose Tull / Tull, Ambrose Tull, Mr. Tull / he
cast: S = Dr. Hugh Sefton / Sefton, Dr. Sefton, Hugh / he, narrator
cast: P = Superintendent Pryce / Pryce / he
rel: A friends S
rel: A colleagues P
adv: violence mentioned
fandom: none
---
§ first past S
My friend Ambrose Tull was lying on the hearth-rug with his feet on the fender when the superintendent was shown up, and he did not get up, for he was balancing a saucer on his chest.

{P>A|"I won't say that we are baffled, Mr. Tull,"} said Superintendent Pryce.

{A>P|"Then don't, my dear fellow. Sit on Sefton's newspaper. He's finished with it."}

I had not finished with it, but I gave it up. Pryce sat down. He was a large, clean man with a small moustache, and he turned his hat round and round.

{P>A|"It's this business at the Corinthian Club. You'll have seen it."}

{A>P|"I have not. The doctor reads me only the cricket."}

{S>A|"Sir George Maule was struck down in the cloak-room,"} I told him, {S>A|"at a quarter past nine. With his own umbrella."}

{A>S|"Dead?"}

{S>A|"A lump, and a headache. He saw nobody."}

{P>A|"And here's what beats me, sir,"} Pryce said. {P>A|"The umbrella was back in the stand. Dry. It was raining cats and dogs, and he'd only that minute come in."}

The saucer rose and fell. I had known Tull for seven years, and I knew the signs; when he was interested he left off breathing.

{A>P|"How many umbrellas were in the stand?"} he inquired.

{P>A|"Eleven."}

{A>P|"And how many members in the house?"}

{P>A|"Ten, with Sir George."}

{A>P|"Well, there you are,"} said my friend, and sat up, and caught the saucer.

I confess that I did not see where we were, and I said so.

{A>S|"My dear Hugh, what does a man do with a wet umbrella?"}

{S>A|"He stands it in the stand."}

{A>S|"He does if it's his. If he has borrowed another's without asking, and gone round the corner to post a letter that he would rather not have seen in the hall, and come back with it dripping, then he opens it in the boiler-room, and he comes up the back stairs with it half an hour later. And suppose that he finds Sir George going through the stand in a passion. What does he say?"}

{P>A|"'I beg your pardon,'"} suggested Pryce.

{A>P|"He ought to have done. I think that he lost his head."} Tull reached for his boots. {A>P|"Find the man who came out without one, Superintendent. He'll have a cold."}

§ first past S

It was the secretary of the club. He had a very bad cold indeed. He had been writing to a lady in Hove.

{P>A|"I don't know how you do it, sir,"} Pryce declared that evening. He had brought us a bottle of port, and he seemed inclined to stay.

{P>A|"He asked me one thing when I took him in. He wanted to know who had told us."}

{A>P|"And what did you say?"}

{P>A|"I said that it was the umbrella."}

{S>P|"Did he confess to it at once?"} I asked him.

{P>S|"He sneezed, Doctor, and then he confessed. I lent him a handkerchief. I don't suppose that I shall see it again."} The superintendent filled our glasses and then, after some thought, his own.

{A>P|"I lie on the floor,"} said Ambrose Tull, {A>P|"and I let Sefton tell me what everybody knows. It's the most extraordinary thing. Nobody ever listens to it but me."}

He closed his eyes. I read him the cricket.

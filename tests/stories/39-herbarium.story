title: Herbarium
cast: V = Vasanthi Kurup / Vasanthi, Vasu / she
cast: K = Konrad Eile / Eile, Konrad / he
cast: L = Lavinia Stroud / Lavinia, Miss Stroud / she
cast: H = Henry / - / he
rel: V colleagues K
adv: child-in-danger mentioned
fandom: none
---
§ third past V
The herbarium was closed on Mondays, and it was on Mondays that Vasanthi got her work done. She had been there for eight months. She had a stool, a lamp, a brush with eleven hairs, and four thousand sheets of pressed plants that nobody had looked at since they were glued.

{K>V|"There's something wrong with tray nineteen,"} said Eile from behind the cabinets.

{V>K|"Wet?"}

{K>V|"No, it is too thick."}

He brought it out to her under the lamp. Konrad Eile was the other half of the department. He was a stooped, polite man with cold hands, and they had shared a kettle since the spring and knew nothing about one another.

{V>K|"It's a double sheet,"} said Vasanthi. She slid in the knife. {V>K|"Somebody has stuck two together. Look, there's writing on the inside."}

{K>V|"Can you read it?"}

{V>K|"Give me a minute, and stop breathing on it."}

It had been written in pencil, small and steep, all round the stem of a marsh gentian. The date was in the corner, and a name, Lavinia Stroud. She bent closer. The brush had dropped out of her fingers, but she did not notice.

⟦first past L|*I have not come here for gentians today. I was told to stay in the boat, but the boy had gone off along the dyke after a heron, and when I looked up from my press I could not see his cap. I called out. I called until I had no voice. The mist had come down by then, and I could hear the tide making in the channel, and I knew that I had perhaps half an hour.*

*I did a thing that I shall not put in the report. I took off my boots and I lay down upon my face in the mud, and I listened. My father taught me to do it for badgers. I could hear the water, and I could hear my own silly heart, and then, a good way to the left of where I should have looked, I heard somebody being very brave about not crying.*⟧

{V>K|"She found him,"} said Vasanthi. She had to say it twice.

{K>V|"Who was it that she found?"}

{V>K|"A boy. There's a child out on the marsh in a fog. Wait. It goes on round the root."}

⟦first past L|*He was up to his waist. I crawled, since it will bear you if you lie flat, and I got him by the collar, and we lay there nose to nose like two seals. I said, {L>H|"What is your name?"} though I knew it perfectly well. He said that it was Henry, and that he had lost a shoe. I told him that I had lost two. This seemed to him so funny that he forgot to be afraid, and I went backwards, and he came after.*

*The gentian was under my hand when we reached the dyke. I do not recall picking it.*⟧

Neither of them said a word. The radiator ticked. Eile had taken off his glasses, and was cleaning them upon the end of his tie with great thoroughness.

{K>V|"Does she say what the family name was?"} he asked.

{V>K|"Only Henry. Why?"}

{K>V|"Because she glued it shut,"} he said. {K>V|"One does not glue a thing shut if one has only lost a pair of boots. She should not have taken him out there. I suppose that it would have been the end of her position."}

{V>K|"She got him back, Konrad!"}

{K>V|"Yes. And every day after that she came in here and sat on that stool, with it in the tray, knowing where it was."}

It was the longest speech that she had ever heard him make. She turned the lamp a little aside, so that it was not in his face.

{V>K|"What have you got in yours?"} said Vasanthi.

{K>V|"I beg your pardon?"}

{V>K|"In your tray. Everybody has one."}

He looked at her. Outside in the park they were locking up, a bell was going along the paths, and she thought that he would say good night, as he always did, and go and rinse his cup.

{K>V|"A train,"} Eile said finally. {K>V|"I was to have been on it. I had a cold. May I sit down?"}

* * *

§ third past K
They wrote it up together, in the end. It took them the whole of the winter. Vasu did the plant, and he did the mud; there is a good deal to be said about mud. He was surprised at how much of it he wished to say.

In March there was a letter from a woman in Fife. She had seen the notice in a journal. Her grandfather had been a Henry, she wrote; he had lived to be ninety-one, he had kept bees, and he would never in his life allow anyone to throw away an odd shoe. None of them had ever known why.

Konrad read it aloud, by the kettle.

{V>K|"Put it in with the sheet,"} said Vasanthi.

{K>V|"And shall I glue it?"}

{V>K|"No,"} she said. {V>K|"Leave it so that it opens."}

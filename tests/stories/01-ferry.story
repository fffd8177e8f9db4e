title: The Last Ferry
cast: I = Ilse Varga / Ilse, Varga / she
cast: M = Mirren Cole / Mirren, Cole / she
cast: D = Dunstan / - / he
rel: I romantic M
rel: I colleagues D
fandom: none
---
§ third past I
The last ferry had gone by the time Ilse came down the steps, and the only light on the quay was the one in the ticket office. She swore under her breath and set her bag on the wet stones.

{M>I|"You'll catch nothing down here but cold,"} somebody said.

Ilse turned. A woman was sitting on a bollard with her collar up and a flask between her knees. She had a ferryman's cap on, a size too large for her.

{I>M|"When is the next?"} Ilse asked.

{M>I|"Six."} The woman looked at her boots, and then at her bag. {M>I|"You're the surveyor."}

{I>M|"How do you know?"}

{M>I|"Nobody else carries a bag that heavy and holds it like a cat."} She held out the flask. {M>I|"Mirren Cole. I drive the thing."}

{I>M|"The ferry?"}

{M>I|"No, the island."}

Ilse laughed before she could stop herself. She took the flask, and it was only tea, so sweet that it made her teeth ache. She thought that nobody had handed her anything in a month without asking for a signature first.

{I>M|"Ilse Varga,"} she said.

{M>I|"I know. It's on the bag, too."}

They sat there until the ticket office closed. Dunstan came out with his keys, saw the two of them, and shook his head.

{D>M|"Cole, you can't keep passengers on the quay all night."}

{M>D|"She isn't a passenger,"} said Mirren. {M>D|"She missed it."}

{D>I|"There's a room over the chandler's, miss,"} Dunstan told Ilse. {D>I|"It's dry, and that is the best I can say of it."}

She thanked him. When he had gone up the hill, she found that she had not moved at all, and that Mirren had not either.

* * *

§ third past I
By the third week Ilse had measured everything on the island that could be measured. She had filled two notebooks. She knew the height of the light to the inch, and the depth of the harbour at both tides, and that Mirren Cole whistled when she was pleased and did not know it.

{D>I|"You could send the report now,"} Dunstan said to her over the counter. He was her clerk for the season; the board had lent him. {D>I|"It's done, isn't it?"}

{I>D|"Nearly."}

{D>I|"It was nearly done on Tuesday."}

{I>D|"Then it is more nearly done today,"} Ilse said, and shut the notebook.

He smiled at the till and said nothing. He was a kind man, and he had eyes.

That evening she went down to the slip. Mirren was painting the rail, her sleeves rolled, a stripe of green along her jaw.

{M>I|"Hand me that rag, Varga."}

Ilse handed it to her. Then, because the report really was done, and because there was a ferry at six, she took it back again and wiped the paint from Mirren's jaw herself.

{M>I|"You've missed a bit,"} said Mirren, rather quietly.

{I>M|"I know."}

Mirren kissed her then, with the brush still in her hand, and there was green paint on the collar of Ilse's good coat for as long as she owned it.

{M>I|"Stay till the spring,"} Mirren said, {M>I|"and I'll teach you to drive it."}

{I>M|"The ferry?"}

{M>I|"No,"} said Mirren. {M>I|"The island."}

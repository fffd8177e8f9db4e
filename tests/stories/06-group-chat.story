title: the group chat is called soup
cast: N = Nadia / Nads / she
cast: T = Theo / - / he
cast: L = Lucas / Luke / he
rel: T romantic L
rel: N friends T
rel: T colleagues N
rel: T colleagues L
rel: N colleagues L
fandom: none
---
§ third past T
Theo found out that he was in love at four minutes past nine on a Wednesday, in the queue for the photocopier, and he did what anyone would have done.

nadia: {N@>T|where are you}
theo: {T@>N|copier}
nadia: {N@>T|you have been at the copier for twenty minutes}
theo: {T@>N|i have had a realisation}
nadia: {N@>T|is it about toner}
theo: {T@>N|it is not about toner}

He put the phone in his pocket. Lucas was at the front of the queue, feeding pages into the machine one by one, because the tray was broken, and humming. He had a paper clip on his collar. He had no idea that it was there.

{L>T|"Nearly done,"} said Lucas over his shoulder. {L>T|"Sorry. It's the minutes."}

{T>L|"Take your time,"} Theo said, an octave too high.

nadia: {N@>T|THEO}
theo: {T@>N|its luke}
nadia: {N@>T|whats luke}
theo: {T@>N|the realisation}

There was a silence of almost a minute, which for Nadia was a geological age.

nadia: {N@>T|i owe my mother ten pounds}

§ third past T

{N>T|"So what are you going to do?"} Nadia asked him. It was lunch, and they were on the roof, where nobody was allowed. She had brought soup. She always brought soup; it was where the name of the chat came from.

{T>N|"Nothing. Move abroad."}

{N>T|"You could tell him."}

{T>N|"I could also eat this spoon."}

She looked at him over her sandwich with enormous patience. They had been friends since they were seven and she had pushed him into a pond. {N>T|"He brings you coffee every single morning, Theo."}

{T>N|"He brings everybody coffee."}

{N>T|"He does not bring me coffee. He has never brought me coffee. I have worked here for three years, and I sit next to you."}

Theo opened his mouth, and shut it again. He went back over three years of mornings. It took some time.

{T>N|"Oh,"} he said.

{N>T|"Eat your soup,"} said Nadia kindly.

{T>N|"What would I even say?"} Theo asked the soup.

{N>T|"Good morning. Most people start there."}

{T>N|"And then?"}

{N>T|"And then you stop, and let the other person have a go. It's called talking. You used to be quite good at it, before you went to live in the copier."}

He laughed, though he had not meant to. A pigeon walked along the parapet and looked into his cup. From here you could see the whole of the car park, and a small figure crossing it with a tray of paper cups held out before him in both hands, like a man carrying a lit cake.

{N>T|"Four cups,"} Nadia observed. {N>T|"Three for the board, and one for guess who."}

§ third past T
The next morning Theo came in early. He bought two coffees from the cart, and he walked up six floors with them because he was afraid of meeting anybody in the lift, and he stood in front of the wrong desk, then the right one.

Lucas looked up. There was a paper clip on his collar.

{L>T|"You're in early,"} he said. Then he saw the cups. {L>T|"Is one of those for me?"}

{T>L|"Yes,"} said Theo. {T>L|"You've got a— hold still."}

He took off the paper clip. It seemed to need both hands. When he had it he did not know what to do with it, so he held on to it, and Lucas, who had gone extremely pink, did not move at all.

{L>T|"Would you like to have dinner with me?"} Lucas said, all in a rush. {L>T|"I've been meaning to ask since about the March minutes."}

lucas: {L@>N|he said yes}
nadia: {N@>L|i know. i can see you both from the roof}
nadia: {N@>-|also you owe me a coffee}

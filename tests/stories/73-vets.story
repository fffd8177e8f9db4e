title: The Parrot Who Swore
cast: L = Dr. Lindgren / Lindgren, Astrid / she
cast: T = Tobias / Toby / he
cast: H = Mrs. Haverly / Haverly / she
rel: L mentor T
rel: L colleagues T
fandom: none
---
§ third past T
It was Toby's second week at the surgery, and so far he had been bitten by everything but the fish. He held the parrot in a towel, the way that he'd been shown. It looked at him with one yellow eye and said a word which his mother did not know he knew.

{L>T|"Good grip,"} said Dr. Lindgren. {L>T|"Thumb a little lower. If you can feel the jaw, he can't feel yours."}

{T>L|"Like that?"}

{L>T|"Just like that. Now, what do you see?"}

He saw feathers. He knew that that was not the answer. He looked again, along the breast, under the wing, and there it was: a bare patch, no bigger than a coin, where the skin was red.

{T>L|"He's been pulling them out himself."}

{L>T|"And why would he?"}

{T>L|"Mites?"} said Toby. {T>L|"No. It'd be all over. It's only where he can reach. He's — is he bored?"}

{L>T|"Say it as if you were sure."}

{T>L|"He's bored,"} said Toby.

The vet wrote it on the card. She did not say well done; she never had, to anybody; but she let him carry the cage out to the waiting room himself, which on Monday she had not.

Mrs. Haverly rose up out of her chair like a tent in a wind.

{H>T|"What has that boy done to Admiral? I asked for a doctor. I did not ask for a child with a towel."}

{L>H|"That child has just told me what's wrong with your bird,"} said Dr. Lindgren, leaning in the doorway, {L>H|"and he's right. How many hours a day is the Admiral by himself?"}

{H>L|"I have a great many engagements."}

{L>H|"I'm sure that you have."}

{H>L|"I shall take him elsewhere!"}

{T>H|"You could get him a bell,"} Toby said. They both turned to look at him. He felt his ears go hot. {T>H|"And a mirror, and something to take to bits. My gran's budgie had the phone book."}

The Admiral put his head on one side and told Mrs. Haverly exactly what he thought of her.

***

§ third past T
They had their tea on the back step when the last patient had gone. It was always the back step; there was a kitchen, but a goat was in it. Lindgren took off her shoes. She looked tired, and older than she did in her white coat.

{L>T|"When I began,"} she said, {L>T|"old Marsden had me hold tails for a year. I learned a lot about tails."}

{T>L|"I don't mind tails."}

{L>T|"No. But you've got eyes. It'd be a waste."} She fished in her bag, and handed him a book with no cover and a great many stains. {L>T|"First four chapters by Friday. I'll be asking questions. And Tobias — when they shout, look at the animal. The animal's the one who's telling you something."}

He held the book on his knees. He wondered whether he was supposed to give it back.

{T>L|"Yes, Doctor,"} he said.

{L>T|"Astrid will do,"} said Dr. Lindgren, {L>T|"after six."}

title: Late Edition
cast: R = Rosalind Pike / Rosalind, Pike / she
cast: S = Sal Benedetto / Sal, Benedetto / he
cast: C = Cooper / - / he
cast: E = Eleanor / Councillor Voss, Voss / she
rel: R colleagues S
rel: R colleagues C
rel: S colleagues C
rel: R enemies E
fandom: none
---
§ third present R
The story is nine hundred words long, and Sal Benedetto wants it to be six. He's got his glasses pushed up in what is left of his hair, and he is eating an onion bagel over her copy.

{S>R|"The bridge,"} he says. {S>R|"Start with the bridge. Nobody cares about the committee, Pike."}

{R>S|"The committee took the money."}

{S>R|"Then get me to the committee by the third paragraph. I've got a hole on page one until eleven, and after that I have a photograph of a swan."}

{R>S|"You'd run the swan?"}

{S>R|"People like a swan."}

Rosalind takes it back to her desk. It's the one by the lift, which nobody else would have. Cooper has his feet on it. He does the courts, and he's been eleven years on the paper to her two; he is also the one who taught the coffee machine to take washers.

{C>R|"Six hundred?"} says Cooper.

{R>C|"Six hundred."}

{C>R|"He told me four, once, for a double murder. You'll want to ring Voss again before you file. She'll say no comment. Get her to say it twice, it's funnier."}

{R>C|"Get off my desk, Coop."}

{C>R|"I'm guarding it,"} says Cooper, but he goes, and he leaves her the good chair.

-----

§ third present R
The Councillor sees her in the car park, since it has no windows. She's a small neat woman in a raincoat. She has never once raised her voice to Rosalind, and she does not now.

{E>R|"You went to my mother's nursing home,"} says Eleanor Voss.

{R>E|"I went to see who paid for it."}

{E>R|"I could have your job by lunchtime. I play golf with your proprietor. I've been patient, Miss Pike; I have read every one of your nasty little pieces since the spring, and I've kept them all. Do you know what I'm going to do with them?"}

{R>E|"Is that a comment?"}

{E>R|"I'm going to finish you,"} says the Councillor pleasantly.

Rosalind writes it down. She's glad of the pencil: it gives her hand something to do besides shake. She thinks about the bridge, and about the school bus that was on it. {R>E|"With two esses?"} she says. {R>E|"In missus?"}

-----

§ third present S
At ten to eleven there is still a swan on page one. Sal stands underneath the clock. He's put to bed some nine thousand of these, by his reckoning, and he can feel each of them in his feet.

{S>C|"Where is she?"}

{C>S|"Parking,"} says Cooper from the window. {C>S|"On the pavement. She's left the door open. She's coming in — she's waving something, Sal."}

{S>C|"How many words?"}

{C>S|"I can't see how many words from here."}

But he's taking down the swan already; he has got it by one wing. {S>C|"Then clear me the front,"} says Sal Benedetto, {S>C|"and get somebody to go shut that kid's car."}
